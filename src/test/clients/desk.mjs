// What all clients here need: where the server is, a token that may write, and a claim to record.
export const url = process.env.CLAIMTRAIL_URL;
export const socketUrl = url.replace(/^http/, 'ws');
export const authorization = `Bearer ${process.env.CLAIMTRAIL_TOKEN}`;

export const RECORD = `mutation Record($input: RecordClaimInput!) {
  recordClaim(input: $input) { claim { id version } change { number } problems { path code message } }
}`;

export function claim(id) {
  return { claim: { id, statement: `The Gazette has counted for ${id}.`, claimant: 'organization:gazette', statedOn: '2024-05-08' },
    idempotencyKey: id };
}

export async function record(id) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization },
    body: JSON.stringify({ query: RECORD, variables: { input: claim(id) } }),
  });
  const { data, errors } = await answer.json();
  if (errors || data.recordClaim.problems.length > 0) {
    throw new Error(JSON.stringify({ errors, data }));
  }
  return data.recordClaim.change.number;
}

export function tell(result) {
  process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
}
