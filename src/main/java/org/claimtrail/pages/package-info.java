/**
 * The pages a person opens: the start page, GraphiQL, the contract as text and, in a room
 * of their own, those for reading and editing. Knows no feature: what they show is asked
 * over GraphQL.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "date", "graphql", "http", "printed" })
package org.claimtrail.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
