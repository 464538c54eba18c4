package org.claimtrail.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the sample corpus into an empty embedded store before the server takes requests.
 */
@Component
@DependsOn("storeUpgrade")
class SampleCorpus implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(SampleCorpus.class);

	private static final String LOCATION = "classpath*:neo4j/data/**/*.*";

	private final Documents documents;

	private final ObjectProvider<EmbeddedStore> store;

	private final StoreSettings settings;

	SampleCorpus(Documents documents, ObjectProvider<EmbeddedStore> store, StoreSettings settings) {
		this.documents = documents;
		this.store = store;
		this.settings = settings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		EmbeddedStore embedded = this.settings.sample() ? this.store.getIfAvailable() : null;
		if (embedded != null) {
			load(embedded.data().resolve("sample.unfinished"));
		}
	}

	/**
	 * The mark says that a start was loading the sample: if it was killed, the next goes
	 * on.
	 */
	private void load(Path mark) {
		try {
			if (Files.exists(mark) ? !this.documents.isTakenInPart() : this.documents.isGraphEmpty()) {
				Files.writeString(mark, "");
				load();
				Files.delete(mark);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void load() {
		List<CorpusFile> files = files();
		if (!files.isEmpty()) {
			ImportReport report = this.documents.loadFiles(files,
					(fault) -> logger.error("The sample corpus has a fault: {}", fault));
			logger.info("Loaded the sample corpus: {} claims in {} articles", report.count(Kind.CLAIM, Outcome.NEW),
					report.count(Kind.ARTICLE, Outcome.NEW));
		}
	}

	private static List<CorpusFile> files() {
		try {
			List<CorpusFile> files = new ArrayList<>();
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(LOCATION)) {
				CorpusFile file = CorpusFile.of(resource);
				if (file.format() != CorpusFile.Format.OTHER) {
					files.add(file);
				}
			}
			files.sort(Comparator.comparing(CorpusFile::name));
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
