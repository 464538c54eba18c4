/**
 * Forms made from the inputs of the contract: their fields and what is said of each, what
 * was filled in, and what is wrong with it. A form is sent on as one mutation.
 */
@NullMarked
package org.claimtrail.pages.form;

import org.jspecify.annotations.NullMarked;
