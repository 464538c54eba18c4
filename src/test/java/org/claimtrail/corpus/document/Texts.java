package org.claimtrail.corpus.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Bundles;
import org.claimtrail.corpus.record.Item;

import org.springframework.core.io.ByteArrayResource;

/** Documents given as text, and what is read from them. */
public final class Texts {

	private static final Bundles BUNDLES = new Bundles(new DocumentSchema());

	private Texts() {
	}

	public static CorpusFile file(String name, String text) {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	public static CorpusFile file(String name, byte[] bytes) {
		return new CorpusFile(name, CorpusFile.Format.of(name), new ByteArrayResource(bytes), bytes.length);
	}

	static List<Bundle> read(CorpusFile file) {
		List<Bundle> bundles = new ArrayList<>();
		BUNDLES.read(file, true, (index) -> true, bundles::add);
		return bundles;
	}

	public static List<String> faults(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.faults().stream()).map(Fault::toString).toList();
	}

	public static List<String> warnings(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.warnings().stream()).map(Fault::warning).toList();
	}

	public static List<Item> items(CorpusFile file) {
		return read(file).stream().flatMap((bundle) -> bundle.items().stream()).toList();
	}

}
