package org.claimtrail.graphql.limit;

/**
 * How much a selection asks for, fragments expanded. Sums stop at the largest number
 * there is instead of starting over.
 *
 * @param width fields of the selection itself
 * @param fields all fields
 * @param depth the deepest nesting of fields outside of introspection
 * @param introspection the deepest nesting of fields that ends in introspection
 */
record Extent(long width, long fields, long depth, long introspection, long aliases, long directives) {

	static final Extent NOTHING = new Extent(0, 0, 0, 0, 0, 0);

	/** Both, side by side. */
	Extent and(Extent other) {
		return new Extent(sum(this.width, other.width), sum(this.fields, other.fields),
				Math.max(this.depth, other.depth), Math.max(this.introspection, other.introspection),
				sum(this.aliases, other.aliases), sum(this.directives, other.directives));
	}

	/** A field with this selection below it. */
	Extent below(String field, boolean aliased) {
		boolean introspective = field.equals("__schema") || field.equals("__type");
		long deeper = Math.max(introspective ? this.depth : 0, this.introspection);
		return new Extent(1, sum(this.fields, 1), introspective ? 1 : sum(this.depth, 1),
				(introspective || deeper > 0) ? sum(deeper, 1) : 0, sum(this.aliases, aliased ? 1 : 0),
				this.directives);
	}

	Extent with(int moreDirectives) {
		return new Extent(this.width, this.fields, this.depth, this.introspection, this.aliases,
				sum(this.directives, moreDirectives));
	}

	private static long sum(long left, long right) {
		long sum = left + right;
		return (sum < 0) ? Long.MAX_VALUE : sum;
	}

}
