import { createConnection, Schema } from 'mongoose';
import { tell } from './tell';

// A program of its own: node --import tsx mongoose.ts <connection string>
const [address = ''] = process.argv.slice(2);

await tell(async () => {
  const connection = createConnection(address);
  try {
    await connection.asPromise();
    const status = (await connection.db?.admin().command({ connectionStatus: 1 })) ?? {};
    const Thing = connection.model('Thing', new Schema({ name: String }));
    const { length } = await Thing.find();
    return {
      status,
      documents: [length, await Thing.countDocuments(), await Thing.estimatedDocumentCount()],
    };
  } finally {
    await connection.close();
  }
});
