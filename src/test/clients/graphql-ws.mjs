// graphql-ws over ws: hears two changes, loses its connection after the first, and goes on after its number.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, record, socketUrl, tell } from './desk.mjs';

const client = () => createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });
const CLAIMS = 'subscription Claims($after: Int) { claimRecorded(after: $after) { number claims { id } } }';

async function hear(own, after, then) {
  const events = own.iterate({ query: CLAIMS, variables: { after } });
  const next = events.next();
  await then();
  const { value } = await next;
  if (value.errors) {
    throw new Error(JSON.stringify(value.errors));
  }
  return value.data.claimRecorded;
}

const numbers = [];
const first = client();
const start = await record('claim:ws-0');
const one = await hear(first, start, async () => numbers.push(await record('claim:ws-1')));
first.terminate();
numbers.push(await record('claim:ws-2'));
const two = await hear(client(), one.number, async () => {});
tell({ heard: [one, two].map((event) => [event.number, event.claims.map(({ id }) => id)]), recorded: numbers });
