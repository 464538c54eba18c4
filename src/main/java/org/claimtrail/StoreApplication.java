package org.claimtrail;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * What a command needs of the application: the store and whatever writes to it. Without
 * the web and GraphQL it is there in a part of the time.
 */
@ComponentScan(excludeFilters = {
		@ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ClaimtrailApplication.class),
		@ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class) })
@ConfigurationPropertiesScan
@ImportAutoConfiguration({ Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class })
final class StoreApplication {

}
