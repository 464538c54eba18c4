package org.claimtrail.neo4j.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.WithoutExternalStore;
import org.claimtrail.neo4j.failure.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;

/**
 * Opens the embedded store on a thread of its own while Spring reads its configuration,
 * since either takes seconds. Where it is not used, the store opens when it is first
 * needed.
 */
@NamedInterface("start")
public final class EarlyStore implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final String BEAN = "storeOpening";

	private static final Logger logger = LoggerFactory.getLogger(EarlyStore.class);

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (WithoutExternalStore.isIn(environment)) {
			try {
				open(context, Binder.get(environment).bindOrCreate("claimtrail", StoreSettings.class));
			}
			catch (BindException ex) {
				logger.debug("The settings of the store are wrong, which is said where they are bound as a bean", ex);
			}
		}
	}

	private static void open(GenericApplicationContext context, StoreSettings settings) {
		if (!settings.attach()) {
			ClassesAhead.start(EarlyStore.class.getClassLoader());
			Opening opening = new Opening(settings);
			context.getDefaultListableBeanFactory().registerSingleton(BEAN, opening);
			context.getDefaultListableBeanFactory().registerDisposableBean(BEAN, opening);
		}
	}

	/**
	 * A store that is being opened; it is closed with the context unless it was taken.
	 */
	static final class Opening implements DisposableBean {

		private final CompletableFuture<EmbeddedStore> store;

		private final AtomicBoolean taken = new AtomicBoolean();

		private Opening(StoreSettings settings) {
			this.store = CompletableFuture.supplyAsync(() -> EmbeddedStore.start(settings),
					(task) -> new Thread(task, "store-opening").start());
		}

		/**
		 * The store, as soon as it is open.
		 * @throws StoreException when it cannot be used
		 */
		EmbeddedStore take() {
			this.taken.set(true);
			try {
				return this.store.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
			}
		}

		@Override
		public void destroy() {
			if (!this.taken.get()) {
				this.store.thenAccept(EmbeddedStore::close).exceptionally((fault) -> null).join();
			}
		}

	}

}
