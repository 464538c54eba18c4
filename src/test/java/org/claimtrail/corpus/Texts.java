package org.claimtrail.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.ByteArrayResource;

/** Documents given as text, and what is read from them. */
final class Texts {

	private static final Bundles BUNDLES = new Bundles(new DocumentSchema());

	private Texts() {
	}

	static CorpusFile file(String name, String text) {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	static CorpusFile file(String name, byte[] bytes) {
		return new CorpusFile(name, CorpusFile.Format.of(name), new ByteArrayResource(bytes), bytes.length);
	}

	static List<Bundle> read(CorpusFile file) {
		List<Bundle> bundles = new ArrayList<>();
		BUNDLES.read(file, true, (index) -> true, bundles::add);
		return bundles;
	}

	static List<String> faults(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.faults().stream()).map(Fault::toString).toList();
	}

	static List<String> warnings(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.warnings().stream()).map(Fault::warning).toList();
	}

	static List<Item> items(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.items().stream()).toList();
	}

}
