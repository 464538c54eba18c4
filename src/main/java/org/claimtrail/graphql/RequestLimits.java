package org.claimtrail.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request, and one client, may ask for. Each excess is answered with an error
 * that names the limit, the value asked for and the value allowed.
 *
 * @param body largest body of a request
 * @param answer largest answer, as JSON
 * @param time longest time for one operation, from its arrival to its answer
 * @param document what one document may hold
 * @param operation what one operation may ask for, fragments expanded wherever they are
 * spread
 * @param input what arguments and variables may hold
 * @param page how many items a page of a connection holds
 * @param statements how many database statements may run at once
 * @param rate what one client may ask for in a minute
 * @param writes what one account may write
 */
@ConfigurationProperties("claimtrail.limits")
public record RequestLimits(@DefaultValue("256KB") DataSize body, @DefaultValue("10MB") DataSize answer,
		@DefaultValue("5s") Duration time, @DefaultValue DocumentLimits document,
		@DefaultValue OperationLimits operation, @DefaultValue InputLimits input,
		@NestedConfigurationProperty @DefaultValue PageLimits page, @DefaultValue TurnLimits statements,
		@DefaultValue RateLimits rate, @DefaultValue MutationLimits writes) {

	/**
	 * What one document may hold, whether it is used or not.
	 *
	 * @param characters most characters
	 * @param tokens most tokens of the grammar
	 * @param whitespaceTokens most tokens that mean nothing, such as spaces, commas and
	 * comments
	 * @param ruleDepth deepest nesting of the grammar's rules
	 * @param cache characters of parsed documents that are kept for the next request, all
	 * together; 0 keeps none
	 */
	public record DocumentLimits(@DefaultValue("65536") int characters, @DefaultValue("4000") int tokens,
			@DefaultValue("20000") int whitespaceTokens, @DefaultValue("200") int ruleDepth,
			@DefaultValue("1000000") long cache) {

	}

	/**
	 * What one operation may ask for, fragments expanded wherever they are spread.
	 *
	 * @param depth deepest nesting of fields; a step along a connection takes three: the
	 * connection, its edges and their node
	 * @param introspectionDepth deepest nesting of fields below __schema and __type
	 * @param fields most fields
	 * @param aliases most aliases
	 * @param rootFields most fields of the operation itself
	 * @param directives most directives
	 * @param nodes most items on all pages together, as estimated from the page sizes
	 * along each path
	 */
	public record OperationLimits(@DefaultValue("20") int depth, @DefaultValue("20") int introspectionDepth,
			@DefaultValue("500") int fields, @DefaultValue("30") int aliases, @DefaultValue("20") int rootFields,
			@DefaultValue("50") int directives, @DefaultValue("10000") long nodes) {

	}

	/**
	 * What arguments and variables may hold.
	 *
	 * @param list most items of one list
	 * @param text most characters of one text
	 * @param values most values of all arguments together, items of lists and fields of
	 * conditions included
	 * @param depth deepest nesting of conditions
	 */
	public record InputLimits(@DefaultValue("250") int list, @DefaultValue("4000") int text,
			@DefaultValue("2000") int values, @DefaultValue("16") int depth) {

	}

	/**
	 * How many database statements may run at once. How many run for all clients
	 * together, for how long, and how long a statement waits for its turn, is set beside
	 * these.
	 *
	 * @param perOperation for one operation
	 * @param perClient for one client
	 */
	public record TurnLimits(@DefaultValue("8") int perOperation, @DefaultValue("24") int perClient) {

	}

	/**
	 * What one client may ask for in a minute, 0 for as much as it likes. A client is an
	 * account, or for who has none an address, or a network of 64 bits in IPv6.
	 *
	 * @param requestsPerMinute requests
	 * @param queryTimePerMinute time that the database spends for it
	 * @param failuresPerMinute requests that are refused
	 * @param loopback whether clients on this machine are limited, too
	 * @param proxies how many proxies stand in front; so many entries of X-Forwarded-For,
	 * counted from its end, are believed
	 * @param clients how many clients are remembered
	 */
	record RateLimits(@DefaultValue("600") int requestsPerMinute, @DefaultValue("60s") Duration queryTimePerMinute,
			@DefaultValue("30") int failuresPerMinute, @DefaultValue("false") boolean loopback,
			@DefaultValue("0") int proxies, @DefaultValue("10000") int clients) {

	}

	/**
	 * What one account may write. How long a write may take is set beside these.
	 *
	 * @param perMinute mutations in a minute, also of clients on this machine; 0 for as
	 * many as it likes
	 * @param list most items of one list in the input of a mutation
	 * @param values most values of all inputs of an operation together
	 */
	public record MutationLimits(@DefaultValue("80") int perMinute, @DefaultValue("1000") int list,
			@DefaultValue("20000") int values) {

	}

}
