import { createConnection, Schema, version } from 'mongoose';
import { answer } from './answer';

// A program of its own: node --import tsx mongoose.ts
await answer({
  version,
  async open({ connectionString }) {
    const connection = createConnection(connectionString);
    const Thing = connection.model('Thing', new Schema({ name: String }));
    return {
      async ask() {
        await connection.asPromise();
        const status = (await connection.db?.admin().command({ connectionStatus: 1 })) ?? {};
        const { length } = await Thing.find();
        return {
          status,
          documents: [length, await Thing.countDocuments(), await Thing.estimatedDocumentCount()],
        };
      },
      close: () => connection.close(),
    };
  },
});
