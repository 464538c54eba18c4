package org.claimtrail.projection.shape;

import java.util.Map;

import graphql.GraphQLContext;
import org.claimtrail.graphql.PageLimits;
import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

/**
 * How many items a page may hold.
 *
 * @param usual when the client does not say
 * @param most at most
 */
record PageSize(int usual, int most) {

	/** As set for the server; outside of one, 20 and 100. */
	static PageSize of(GraphQLContext context) {
		PageLimits set = context.get(PageLimits.class);
		return (set != null) ? new PageSize(set.usual(), set.most()) : new PageSize(20, 100);
	}

	/** The number asked for, or the largest; refuses less than one. */
	static int within(String field, String argument, int asked, int most) {
		if (asked < 1) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"%s: `%s` is %d; give 1 to %d.".formatted(field, argument, asked, most),
					Map.of("limit", argument, "asked", asked, "allowed", most));
		}
		return Math.min(asked, most);
	}

	/** The size asked for, or the usual one; refuses what no page may hold. */
	int check(String connection, String argument, @Nullable Integer size) {
		if (size == null) {
			return this.usual;
		}
		if (size < 1 || size > this.most) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"%s: `%s` is %d, and a page holds 1 to %d items.".formatted(connection, argument, size, this.most),
					Map.of("limit", "pageSize", "asked", size, "allowed", this.most));
		}
		return size;
	}

}
