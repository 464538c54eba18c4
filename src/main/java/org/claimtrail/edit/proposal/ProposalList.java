package org.claimtrail.edit.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A page of proposals, the newest first.
 *
 * @param totalCount how many there are on all pages together; -1 where nobody asks
 */
record ProposalList(List<Edge> edges, List<Proposal> nodes, PageInfo pageInfo, int totalCount) {

	private static final Pattern CURSOR = Pattern.compile("proposal:(\\d{1,15})");

	static ProposalList of(List<Proposal> found, int size, boolean later, int total) {
		List<Edge> edges = found.stream().limit(size).map((one) -> new Edge(cursor(one.number()), one)).toList();
		return new ProposalList(edges, edges.stream().map(Edge::node).toList(), new PageInfo(found.size() > size, later,
				edges.isEmpty() ? null : edges.getFirst().cursor(), edges.isEmpty() ? null : edges.getLast().cursor()),
				total);
	}

	private static String cursor(long number) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("proposal:" + number).getBytes(StandardCharsets.UTF_8));
	}

	/** The number that a cursor stands for; -1 for a text that is no cursor. */
	static long number(String cursor) {
		try {
			Matcher read = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
			return read.matches() ? Long.parseLong(read.group(1)) : -1;
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
	}

	/** A proposal with its place. */
	record Edge(String cursor, Proposal node) {
	}

	/** Where the page lies within the whole. */
	record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
