import { graphql } from 'react-relay';

export const record = graphql`
  mutation RecordMutation($input: RecordClaimInput!) {
    recordClaim(input: $input) {
      claim { id statement }
      problems { path code message }
    }
  }
`;

export const claim = graphql`
  query ClaimQuery($id: ID!) {
    node(id: $id) { __typename id ... on Claim { statement } }
  }
`;

export const query = graphql`
  query ClaimsQuery($first: Int!, $after: String) {
    ...Claims_claims @arguments(first: $first, after: $after)
  }
`;

export const claims = graphql`
  fragment Claims_claims on Query
    @refetchable(queryName: "ClaimsPageQuery")
    @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    claims(first: $first, after: $after) @connection(key: "Claims_claims") {
      edges { node { id statement } }
    }
  }
`;
