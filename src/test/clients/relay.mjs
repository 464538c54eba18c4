// Relay's compiler over the server's own schema: a mutation and a connection; what it compiled is then asked.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import compiler from 'relay-compiler';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { authorization, claim, tell, url } from './desk.mjs';

async function ask(query, variables) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

/** The text that Relay would send: the generated module is plain but for its types. */
function text(name) {
  const module = readFileSync(`relay/__generated__/${name}.graphql.js`, 'utf8');
  return JSON.parse(/"text": ("(?:[^"\\]|\\.)*")/.exec(module)[1]);
}

writeFileSync('relay/schema.graphql', printSchema(buildClientSchema(await ask(getIntrospectionQuery()))));
execFileSync(compiler, ['relay/relay.config.json'], { stdio: ['ignore', process.stderr, process.stderr] });
const { recordClaim } = await ask(text('RecordMutation'), { input: claim('claim:relay-1') });
const claims = await ask(text('ClaimsQuery'), { first: 1 });
const node = await ask(text('ClaimQuery'), { id: recordClaim.claim.id });
tell({ problems: recordClaim.problems, edges: claims.claims.edges.length, cursor: typeof claims.claims.pageInfo.endCursor,
  node: node.node });
