/**
 * The page for adding an article: a form of the article and its claims, with what can be
 * read from its text proposed, and what would be recorded in plain sentences. Nothing is
 * kept here between two steps.
 */
@NullMarked
package org.claimtrail.pages.adding;

import org.jspecify.annotations.NullMarked;
