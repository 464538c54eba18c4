package org.claimtrail.pages.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.CachingResourceTransformer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the assets, GraphiQL and React among them, from the class path. What depends on
 * the browser that asks comes before the caches.
 */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {

	private static final Duration YEAR = Duration.ofDays(365);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		Cache cache = new ConcurrentMapCache("assets");
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/pages/assets/",
					"classpath:/META-INF/resources/_static/graphiql/%s/".formatted(version("org.mvnpm", "graphiql")),
					"classpath:/META-INF/resources/webjars/react/%s/umd/"
						.formatted(version("org.webjars.npm", "react")),
					"classpath:/META-INF/resources/webjars/react-dom/%s/umd/"
						.formatted(version("org.webjars.npm", "react-dom")))
			.setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
			.resourceChain(false)
			.addResolver(new CachingResourceResolver(cache))
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
			.addTransformer(new Zstandard())
			.addTransformer(new CachingResourceTransformer(cache))
			.addTransformer(new CssLinkResourceTransformer())
			.addTransformer(new WithoutFonts());
	}

	/** The version of a library in use, which its files lie under. */
	private static String version(String group, String artifact) {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(group, artifact)))
				.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
