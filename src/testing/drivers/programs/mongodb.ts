import type * as Mongodb from 'mongodb';
import { tell } from './tell';

// A program of its own: node --import tsx mongodb.ts <package> <connection string>
const [name = '', address = ''] = process.argv.slice(2);

await tell(async () => {
  // Version 6 is installed by another name, and has the same interface as far as it is used here.
  const { MongoClient } = (await import(name)) as typeof Mongodb;
  const client = new MongoClient(address);
  try {
    const status = await client.db('admin').command({ connectionStatus: 1 });
    const things = client.db('test').collection('things');
    const { length } = await things.find().toArray();
    return {
      status,
      documents: [length, await things.countDocuments(), await things.estimatedDocumentCount()],
    };
  } finally {
    await client.close();
  }
});
