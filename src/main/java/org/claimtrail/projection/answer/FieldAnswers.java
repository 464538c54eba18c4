package org.claimtrail.projection.answer;

import java.util.Map;

import graphql.execution.ResultPath;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ValueShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Reads what the store returned for one object, also where it stands within a connection
 * or within the rows of an arrangement.
 */
interface FieldAnswers {

	@Nullable Object node(NodeShape shape, Value value, ResultPath path);

	@Nullable Object value(ValueShape shape, Value value, ResultPath path);

	/** Adds one field; false when it is required and absent. */
	boolean add(Map<String, @Nullable Object> fields, Selection field, Columns columns, ResultPath path);

	/** Notes the innermost value that is missing; those around it follow from it. */
	boolean missing(ResultPath path);

}
