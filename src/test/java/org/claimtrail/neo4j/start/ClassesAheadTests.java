package org.claimtrail.neo4j.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of classes that are loaded ahead. */
class ClassesAheadTests {

	private static final double MOST_MISSING = 0.02;

	@Test
	void namesClassesThatExist() {
		ClassLoader loader = getClass().getClassLoader();
		List<String> names = ClassesAhead.names();
		List<String> missing = names.stream()
			.filter((name) -> loader.getResource(name.replace('.', '/') + ".class") == null)
			.toList();
		assertThat(names).hasSizeGreaterThan(10_000);
		assertThat(missing).as("names of classes that are gone; make the list anew, as ClassListWriter says")
			.hasSizeLessThan((int) (names.size() * MOST_MISSING));
	}

	@Test
	void areThoseOfTheLogByPackage(@TempDir Path folder) throws IOException {
		Path log = Files.writeString(folder.resolve("log"), """
				[0.014s][info][class,load] java.lang.Object source: shared objects file
				[0.1s][info][class,load] a.b.One source: file:/x/one.jar
				[0.1s][info][class,load] a.b.One$Inner$ source: file:/x/one.jar
				[0.1s][info][class,load] a.b.One$$Lambda/0x000001 source: a.b.One
				[0.1s][info][class,load] a.c.Two source: file:/x/two.jar
				[0.1s][info][class,load] own.Folder source: file:/x/classes/
				[0.1s][info][class,load] a.b.Three source: file:/x/one.jar
				""");
		assertThat(ClassListWriter.lines(log)).containsExactly("a.b One One$Inner$ Three", "a.c Two");
	}

}
