/**
 * What holds for every GraphQL request: scalars, limits, errors. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "date", "http", "neo4j", "neo4j :: write" })
package org.claimtrail.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
