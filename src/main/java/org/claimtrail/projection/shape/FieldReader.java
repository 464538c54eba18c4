package org.claimtrail.projection.shape;

import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import org.claimtrail.projection.shape.Selection.NodeShape;

/**
 * Reads what is selected of one object, also where it stands within a connection or
 * within the value of a rule.
 */
interface FieldReader {

	/** The fields below a merged field, by response key in the order of the answer. */
	Map<String, List<Field>> below(List<Field> parents, GraphQLObjectType type);

	/** What is selected of a node, for each object type it may have. */
	NodeShape node(List<String> types, List<Field> parents);

	/** What a field about all items of a connection selects. */
	Selection.Part groups(GraphQLObjectType type, String key, List<Field> merged);

	/** What one merged field of an object or edge selects. */
	Selection selection(GraphQLObjectType type, String key, List<Field> merged);

}
