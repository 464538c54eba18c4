package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.projection.mapping.Source;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.Place;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Begins a statement about what comes before or after places: reads from the items at the
 * places the values that no parameter can hold. Of an item that is gone the parameter has
 * to do.
 */
final class PlaceReader {

	private final ConnectionShape shape;

	private final Names names;

	PlaceReader(ConnectionShape shape, Names names) {
		this.shape = shape;
		this.names = names;
	}

	/**
	 * Begins with the values at the places.
	 * @param listed a list of all the items that can be meant; null for all there are
	 */
	OngoingReadingWithoutWhere match(PatternElement pattern, List<Place> places, @Nullable Expression listed,
			Node item) {
		List<IdentifiableElement> known = new ArrayList<>();
		OrderableOngoingReadingAndWithWithoutWhere before = null;
		for (Place place : places) {
			if (!place.again().isEmpty()) {
				before = read(place, before, known);
			}
		}
		if (listed != null) {
			SymbolicName name = item.getRequiredSymbolicName();
			return ((before != null) ? before.unwind(listed).as(name) : Cypher.unwind(listed).as(name)).match(pattern);
		}
		return (before != null) ? before.match(pattern) : Cypher.match(pattern);
	}

	private OrderableOngoingReadingAndWithWithoutWhere read(Place place,
			@Nullable OrderableOngoingReadingAndWithWithoutWhere before, List<IdentifiableElement> known) {
		// a connection of several kinds of nodes is found without an index
		Node item = (this.shape.labels().size() == 1) ? this.names.node(this.shape.labels().getFirst())
				: this.names.node();
		OngoingReadingWithoutWhere found = (before != null) ? before.optionalMatch(item) : Cypher.optionalMatch(item);
		OngoingReadingWithWhere one = found.where(item.property("id").eq(Cypher.parameter(identifier(place))));
		List<IdentifiableElement> values = new ArrayList<>(known);
		for (String parameter : place.again()) {
			values.add(Cypher.coalesce(source(place, parameter).of(item), Cypher.parameter(parameter))
				.as(Keyset.again(parameter)));
			known.add(Keyset.again(parameter));
		}
		return one.with(values);
	}

	private String identifier(Place place) {
		for (String parameter : place.parameters()) {
			if (parameter != null && source(place, parameter) instanceof Source.Property(String name)
					&& "id".equals(name)) {
				return parameter;
			}
		}
		throw new IllegalStateException("Every item has an identifier");
	}

	private Source source(Place place, String parameter) {
		return this.shape.order().get(place.parameters().indexOf(parameter)).source();
	}

}
