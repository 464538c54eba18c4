package org.claimtrail.projection.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.projection.ComputedGroups;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.Listing;
import org.claimtrail.projection.mapping.Leaf;
import org.claimtrail.projection.mapping.Relation;
import org.claimtrail.projection.mapping.Rule;
import org.claimtrail.projection.mapping.Source;
import org.jspecify.annotations.Nullable;

/**
 * The shape of what an operation selects: everything that decides the text of the
 * statement and the form of the answer, and no value. Equal shapes share a statement.
 */
public sealed interface Selection {

	/** The key under which the client expects the value. */
	String key();

	/** The name of the object's type; nothing is fetched for it. */
	record TypeName(String key, String type) implements Selection {
	}

	/** A scalar. */
	record Scalar(String key, Source source, Leaf leaf, boolean required) implements Selection {
	}

	/** An object held in properties of the node itself. */
	record Embedded(String key, @Nullable String when, ObjectShape shape, boolean required) implements Selection {
	}

	/** One neighbour. */
	record Neighbour(String key, Relation relation, NodeShape shape, boolean required) implements Selection {
	}

	/** What a rule gives. */
	record Ruled(String key, Rule rule, AskedShape asked, ValueShape value) implements Selection {
	}

	/**
	 * The cursor that a map holds, as the values of its keys.
	 *
	 * @param binding the name to which the cursor is bound
	 */
	record KeyedCursor(String key, String name, String binding, boolean required) implements Selection {
	}

	/** What a map holds under a key. */
	record Keyed(String key, String name, ValueShape value) implements Selection {
	}

	/** One end of an edge's relationship. */
	record Endpoint(String key, boolean start, NodeShape shape) implements Selection {
	}

	/** The node of an edge. */
	record EdgeNode(String key, NodeShape shape) implements Selection {
	}

	/** The cursor of an edge; computed from the keys of the order. */
	record EdgeCursor(String key) implements Selection {
	}

	/** A connection over a relationship. */
	record Connected(String key, Relation relation, @Nullable Listing listing,
			ConnectionShape shape) implements Selection {
	}

	/**
	 * The form of a rule's value: a leaf, or nodes, or maps.
	 *
	 * @param list whether there may be several; not for leaves
	 * @param gaps whether some of these may be absent
	 */
	record ValueShape(@Nullable Leaf leaf, @Nullable NodeShape node, @Nullable ObjectShape map, boolean list,
			boolean gaps, boolean required) {
	}

	/**
	 * What is asked of a rule.
	 *
	 * @param selected the names of the fields selected directly below
	 * @param parameters the parameters of the arguments that are given, by name
	 * @param firstDays the parameters with the first days of partial dates
	 * @param lastDays the parameters with the last days of partial dates
	 * @param choices the values of arguments that are enums or truth values
	 * @param filters the conditions of arguments that are filters
	 */
	record AskedShape(Set<String> selected, Map<String, String> parameters, Map<String, String> firstDays,
			Map<String, String> lastDays, Map<String, String> choices, Map<String, Filter> filters) {
	}

	/** The fields selected of one object type, in the order of the answer. */
	record ObjectShape(String type, List<Selection> fields) {
	}

	/**
	 * What is selected of a node, for each object type it may have.
	 *
	 * @param labels the label of each alternative
	 */
	record NodeShape(List<String> labels, List<ObjectShape> alternatives) {

		public boolean isPlain() {
			return this.alternatives.size() == 1;
		}

	}

	/**
	 * One key of an order.
	 *
	 * @param nullable whether the value may be absent
	 * @param mark the property that is true where it is absent, if an index has that
	 * @param indexed whether an index has the values that are there
	 */
	record OrderKey(Source source, boolean descending, boolean nullable, @Nullable String mark, boolean indexed) {

		public OrderKey(Source source, boolean descending, boolean nullable) {
			this(source, descending, nullable, null, false);
		}

		/** The same key among items that have a value for it. */
		public OrderKey present() {
			return new OrderKey(this.source, this.descending, false);
		}

	}

	/**
	 * A place in an order, as given by a cursor.
	 *
	 * @param parameters for each key the parameter that holds its value, and null where
	 * the value is absent
	 * @param again the parameters whose values are read from the item itself, if it is
	 * still there
	 */
	record Place(List<@Nullable String> parameters, Set<String> again) {
	}

	/**
	 * Which part of the whole is asked for.
	 *
	 * @param backward whether the page is counted from the end
	 * @param limit the parameter with one more than the size of the page
	 */
	record PageShape(boolean backward, String limit, @Nullable Place after, @Nullable Place before) {
	}

	/** A part of a connection's answer. */
	sealed interface Part {

		String key();

		/** The edges; the fields are those of one edge. */
		record Edges(String key, ObjectShape shape) implements Part {
		}

		/** The nodes without their edges. */
		record Nodes(String key, NodeShape shape) implements Part {
		}

		/** Where the page lies; the fields are by response key. */
		record PageInfo(String key, List<PageField> fields) implements Part {
		}

		/** The number of items on all pages. */
		record TotalCount(String key) implements Part {
		}

		/** Something about all items, found by a rule. */
		record Groups(String key, ComputedGroups rule, AskedShape asked, ValueShape value) implements Part {
		}

		/** The name of the connection's type. */
		record TypeName(String key, String type) implements Part {
		}

	}

	/** One field of the page's place. */
	record PageField(String key, String name) {
	}

	/**
	 * A connection.
	 *
	 * @param labels the labels of the nodes
	 * @param name the connection's name, to which its cursors are bound
	 */
	record ConnectionShape(String name, List<String> labels, List<Part> parts, PageShape page, List<OrderKey> order,
			Filter filter) {

		public boolean needsRows() {
			return this.parts.stream()
				.anyMatch((part) -> part instanceof Part.Edges || part instanceof Part.Nodes
						|| part instanceof Part.PageInfo);
		}

		public boolean needsCount() {
			return this.parts.stream().anyMatch((part) -> part instanceof Part.TotalCount);
		}

		/** Whether several relationships may lead to one node. */
		public boolean isParallel() {
			return this.order.getLast().source() instanceof Source.Apart;
		}

		/** Whether cursors are asked for, on edges or of the page. */
		public boolean needsKeys() {
			return asks("startCursor") || asks("endCursor")
					|| this.parts.stream()
						.anyMatch((part) -> part instanceof Part.Edges edges
								&& edges.shape().fields().stream().anyMatch(EdgeCursor.class::isInstance));
		}

		public boolean asks(String pageField) {
			return this.parts.stream()
				.anyMatch((part) -> part instanceof Part.PageInfo info
						&& info.fields().stream().anyMatch((field) -> field.name().equals(pageField)));
		}

	}

	/** What a root field selects. */
	sealed interface Root {

		/** A node whose property has the value of the parameter. */
		record One(String label, String property, String parameter, NodeShape shape) implements Root {
		}

		/** A question with a shape of its own. */
		record Asking(ComputedQuestion question, AskedShape asked, ValueShape value) implements Root {
		}

		/** All nodes of a label. */
		record All(String label, ConnectionShape shape) implements Root {
		}

	}

}
