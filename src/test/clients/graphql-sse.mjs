// graphql-sse, a connection for each subscription: hears two claims, and that the stream is complete.
import { createClient } from 'graphql-sse';
import { authorization, record, tell, url } from './desk.mjs';

const client = createClient({ url, headers: { Authorization: authorization }, retryAttempts: 0 });
const start = await record('claim:sse-0');
const events = client.iterate({ query: `subscription { claimRecorded(after: ${start}) { number claims { id } } }` });
const heard = [];
const recorded = [await record('claim:sse-1'), await record('claim:sse-2')];
for await (const { data, errors } of events) {
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  heard.push([data.claimRecorded.number, data.claimRecorded.claims.map(({ id }) => id)]);
  if (heard.length === recorded.length) {
    break;
  }
}
tell({ heard, recorded });
