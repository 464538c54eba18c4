package org.claimtrail.projection.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ValueShape;

/**
 * What each row of an arrangement carries beside its facts: every node in every shape
 * asked for.
 */
public final class ArrangementColumns {

	private final List<Column> columns;

	private ArrangementColumns(List<Column> columns) {
		this.columns = columns;
	}

	public static ArrangementColumns of(ValueShape shape) {
		Set<Column> columns = new LinkedHashSet<>();
		collect(shape, columns);
		return new ArrangementColumns(new ArrayList<>(columns));
	}

	private static void collect(ValueShape shape, Set<Column> columns) {
		if (shape.map() == null) {
			return;
		}
		for (Selection field : shape.map().fields()) {
			if (field instanceof Selection.Keyed keyed) {
				if (keyed.value().node() != null) {
					columns.add(new Column(keyed.name(), keyed.value().node()));
				}
				collect(keyed.value(), columns);
			}
		}
	}

	public List<Column> columns() {
		return this.columns;
	}

	/** The place of a node in the list of a row, whose first place has the facts. */
	public int place(String name, NodeShape shape) {
		return 1 + this.columns.indexOf(new Column(name, shape));
	}

	/** A node of a row in one shape. */
	public record Column(String name, NodeShape shape) {

		/** Whether properties of the node are all that is wanted. */
		public boolean isOfScalars() {
			return this.shape.alternatives()
				.stream()
				.flatMap((alternative) -> alternative.fields().stream())
				.allMatch((field) -> field instanceof Selection.Scalar || field instanceof Selection.TypeName);
		}

	}

}
