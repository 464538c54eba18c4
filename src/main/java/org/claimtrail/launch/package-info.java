/**
 * What happens before anything else: the words of the command line, the options of the
 * Java virtual machine, and settings that nobody knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.claimtrail.launch;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
