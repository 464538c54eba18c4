package org.claimtrail.edit;

import java.time.ZonedDateTime;

import org.neo4j.driver.TransactionContext;

/**
 * One try of a mutation.
 *
 * @param transaction the transaction it is done in; when something is to be written,
 * after nobody else can write
 * @param now the time of what is written
 * @param writing whether something is to be written; else the transaction may only read,
 * and others may write meanwhile
 */
public record Attempt(TransactionContext transaction, ZonedDateTime now, boolean writing) {
}
