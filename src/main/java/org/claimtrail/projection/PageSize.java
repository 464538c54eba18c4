package org.claimtrail.projection;

import java.util.Map;

import org.claimtrail.graphql.RequestFault;
import org.jspecify.annotations.Nullable;

/** How many items a page may hold. */
final class PageSize {

	static final int USUAL = 20;

	static final int MOST = 100;

	private PageSize() {
	}

	/** The size asked for, or the usual one; refuses what no page may hold. */
	static int check(String connection, String argument, @Nullable Integer size) {
		if (size == null) {
			return USUAL;
		}
		if (size < 1 || size > MOST) {
			throw new RequestFault(RequestFault.Code.LIMIT_EXCEEDED,
					"%s: `%s` is %d, and a page holds 1 to %d items.".formatted(connection, argument, size, MOST),
					Map.of("limit", "pageSize", "asked", size, "allowed", MOST));
		}
		return size;
	}

}
