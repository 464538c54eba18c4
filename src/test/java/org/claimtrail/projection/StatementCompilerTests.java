package org.claimtrail.projection;

import org.junit.jupiter.api.Test;

class StatementCompilerTests {

	@Test
	void printsStatements() {
		for (String document : new String[] {
				"{claim(id: \"claim:a\") {id statement figure {low high} claimant {__typename id name ... on Speaker {anonymous}} measure {name}}}",
				"{claims(where: {claimant: {anonymous: true}, figure: {atLeast: 3}, reportCount: {gte: 2}}, first: 5) {totalCount edges {cursor node {id claimantRole claimantOrganization {name}}} pageInfo {hasNextPage hasPreviousPage}}}",
				"{claim(id: \"claim:a\") {originCount cites {edges {intent citing {id} cited {id} node {id}}}}}",
				"{claims(where: {not: {statedOn: {from: \"2024\"}}, organization: {name: {contains: \"Nató\"}}, article: {id: {eq: \"article:a\"}}}, orderBy: [{field: LOW, direction: DESC}, {field: REPORT_COUNT}]) {nodes {id}}}" }) {
			System.out.println(CompiledOperation.of(document));
		}
	}

}
