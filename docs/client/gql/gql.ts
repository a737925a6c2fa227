/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Meetings($first: Int!) {\n    facts: relations(where: { type: [MET], modality: [HAPPENED] }, first: $first) {\n      ...Meetings\n    }\n    plans: relations(where: { type: [MET], modality: [PLANNED] }, first: $first) {\n      ...Meetings\n    }\n    denials: relations(where: { type: [MET], modality: [DENIED] }, first: $first) {\n      ...Meetings\n    }\n  }\n\n  fragment Meetings on RelationConnection {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      object {\n        name\n      }\n      contested\n      claims(first: 1) {\n        nodes {\n          evidence {\n            sentence\n          }\n          speakers {\n            text\n          }\n          article {\n            title\n            publishedAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.MeetingsDocument,
    "\n  query Claims($where: ClaimFilter, $first: Int!, $after: String) {\n    claims(where: $where, first: $first, after: $after) {\n      nodes {\n        id\n        type\n        modality\n        subjectText\n        objectText\n        reportedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ClaimsDocument,
};
const documents: Documents = {
    "\n  query Meetings($first: Int!) {\n    facts: relations(where: { type: [MET], modality: [HAPPENED] }, first: $first) {\n      ...Meetings\n    }\n    plans: relations(where: { type: [MET], modality: [PLANNED] }, first: $first) {\n      ...Meetings\n    }\n    denials: relations(where: { type: [MET], modality: [DENIED] }, first: $first) {\n      ...Meetings\n    }\n  }\n\n  fragment Meetings on RelationConnection {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      object {\n        name\n      }\n      contested\n      claims(first: 1) {\n        nodes {\n          evidence {\n            sentence\n          }\n          speakers {\n            text\n          }\n          article {\n            title\n            publishedAt\n          }\n        }\n      }\n    }\n  }\n": types.MeetingsDocument,
    "\n  query Claims($where: ClaimFilter, $first: Int!, $after: String) {\n    claims(where: $where, first: $first, after: $after) {\n      nodes {\n        id\n        type\n        modality\n        subjectText\n        objectText\n        reportedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ClaimsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Meetings($first: Int!) {\n    facts: relations(where: { type: [MET], modality: [HAPPENED] }, first: $first) {\n      ...Meetings\n    }\n    plans: relations(where: { type: [MET], modality: [PLANNED] }, first: $first) {\n      ...Meetings\n    }\n    denials: relations(where: { type: [MET], modality: [DENIED] }, first: $first) {\n      ...Meetings\n    }\n  }\n\n  fragment Meetings on RelationConnection {\n    totalCount\n    nodes {\n      subject {\n        name\n      }\n      object {\n        name\n      }\n      contested\n      claims(first: 1) {\n        nodes {\n          evidence {\n            sentence\n          }\n          speakers {\n            text\n          }\n          article {\n            title\n            publishedAt\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MeetingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Claims($where: ClaimFilter, $first: Int!, $after: String) {\n    claims(where: $where, first: $first, after: $after) {\n      nodes {\n        id\n        type\n        modality\n        subjectText\n        objectText\n        reportedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ClaimsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
