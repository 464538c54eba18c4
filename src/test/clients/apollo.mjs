// Apollo Client as the README shows it: pages of a connection, a mutation that updates the cache, and a subscription.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getMainDefinition, relayStylePagination } from '@apollo/client/utilities';
import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { RECORD, authorization, claim, record, socketUrl, tell, url } from './desk.mjs';

const requests = [];
const link = ApolloLink.split(({ query }) => getMainDefinition(query).operation === 'subscription',
  new GraphQLWsLink(createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } })),
  ApolloLink.from([
    new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries: true }),
    new HttpLink({ uri: url, headers: { authorization }, fetch: (to, how) => { requests.push(`${how.method} ${/query/.test(decodeURIComponent(to).replace('persistedQuery', '')) || /"query"/.test(how.body ?? '') ? 'text' : 'hash'}`); return fetch(to, how); } }),
  ]));
const cache = new InMemoryCache({ typePolicies: { Query: { fields: { claims: relayStylePagination(['where', 'orderBy']) } } } });
const client = new ApolloClient({ link, cache });

const PAGE = gql`query Page($after: String) {
  claims(first: 2, after: $after, orderBy: [{ field: STATED_ON, direction: ASC }]) {
    edges { cursor node { id version } }
    pageInfo { endCursor hasNextPage }
  }
}`;
for (const id of ['claim:apollo-1', 'claim:apollo-2', 'claim:apollo-3']) {
  await record(id);
}
for (let after = null; after !== undefined;) {
  const { data } = await client.query({ query: PAGE, variables: { after }, fetchPolicy: 'network-only' });
  const { hasNextPage, endCursor } = data.claims.pageInfo;
  after = hasNextPage ? endCursor : undefined;
}
const ids = cache.readQuery({ query: PAGE }).claims.edges.map(({ node }) => node.id);

const heard = new Promise((resolve, reject) => client
  .subscribe({ query: gql`subscription Told($after: Int) { claimRecorded(after: $after) { number claims { id version } } }`,
    variables: { after: 0 } })
  .subscribe({ next: ({ data }) => data.claimRecorded.claims.some(({ id }) => id === 'claim:apollo-4') && resolve(data.claimRecorded.number),
    error: reject }));
const { data } = await client.mutate({ mutation: gql(RECORD), variables: { input: claim('claim:apollo-4') } });
const cached = cache.extract()['Claim:claim:apollo-4'];
tell({ ids, version: cached?.version, recorded: data.recordClaim.change.number, heard: await heard, requests });
