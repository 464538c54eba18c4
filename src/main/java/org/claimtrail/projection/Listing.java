package org.claimtrail.projection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index that keeps the items of a connection in one order, so that a page of a
 * thousand items costs what a page of ten does.
 *
 * @param by the property with the identifier of the owner
 * @param order the properties of an item that make the order
 * @param copies the properties of the relationship that repeat them; null when the index
 * is one of the items themselves
 */
public record Listing(String by, List<String> order, @Nullable List<String> copies) {
}
