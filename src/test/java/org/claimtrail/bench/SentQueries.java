package org.claimtrail.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps what the server sends over its driver while it is told to. */
final class SentQueries implements BeanPostProcessor {

	private final List<Query> queries = new CopyOnWriteArrayList<>();

	private volatile boolean keeps;

	/** What the server sends for an action. */
	List<Query> during(Action action) throws Exception {
		this.queries.clear();
		this.keeps = true;
		action.run();
		this.keeps = false;
		return List.copyOf(this.queries);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? watch(Driver.class, driver) : bean;
	}

	private <T> T watch(Class<T> type, T target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (this.keeps && arguments != null && arguments[0] instanceof Query query) {
					this.queries.add(query);
				}
				try {
					Object result = method.invoke(target, arguments);
					return (this.keeps && result instanceof Session session) ? watch(Session.class, session) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	/** Something that makes the server send. */
	@FunctionalInterface
	interface Action {

		void run() throws Exception;

	}

}
