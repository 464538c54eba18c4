package org.claimtrail.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.ApplicationContext;

/**
 * Imports documents into the store of an application context, for tests of what follows.
 */
public final class TestImport {

	private TestImport() {
	}

	/**
	 * Imports a file.
	 * @return the faults, as people read them
	 */
	public static List<String> load(ApplicationContext context, Path file) {
		List<String> faults = new ArrayList<>();
		context.getBean(Documents.class).load(List.of(file), (fault) -> faults.add(fault.toString()));
		return faults;
	}

}
