import { graphql } from './gql/gql.ts';

/** Who met whom, in one request: as a fact, as a plan and as a denial, each with the newest words for it. */
export const MEETINGS = graphql(`
  query Meetings($first: Int!) {
    facts: relations(where: { type: [MET], modality: [HAPPENED] }, first: $first) {
      ...Meetings
    }
    plans: relations(where: { type: [MET], modality: [PLANNED] }, first: $first) {
      ...Meetings
    }
    denials: relations(where: { type: [MET], modality: [DENIED] }, first: $first) {
      ...Meetings
    }
  }

  fragment Meetings on RelationConnection {
    totalCount
    nodes {
      subject {
        name
      }
      object {
        name
      }
      contested
      claims(first: 1) {
        nodes {
          evidence {
            sentence
          }
          speakers {
            text
          }
          article {
            title
            publishedAt
          }
        }
      }
    }
  }
`);

/** One page of claims; `after` is the `endCursor` of the page before. */
export const CLAIMS = graphql(`
  query Claims($where: ClaimFilter, $first: Int!, $after: String) {
    claims(where: $where, first: $first, after: $after) {
      nodes {
        id
        type
        modality
        subjectText
        objectText
        reportedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
