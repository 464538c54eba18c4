package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the assets, GraphiQL and React among them, from the class path, and sets what a
 * browser may load and run in each page.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

	private static final Duration YEAR = Duration.ofDays(365);

	private final ResourcePatternResolver resources;

	PagesConfiguration(ResourcePatternResolver resources) {
		this.resources = resources;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/pages/assets/")
			.addResourceLocations(folderOf("_static/graphiql/*/graphiql.min.js"),
					folderOf("webjars/react/*/umd/react.production.min.js"),
					folderOf("webjars/react-dom/*/umd/react-dom.production.min.js"))
			.setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.DATA)).excludePathPatterns("/", "/graphiql");
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.START)).addPathPatterns("/");
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.GRAPHIQL)).addPathPatterns("/graphiql");
	}

	private Resource folderOf(String file) {
		try {
			var found = this.resources.getResources("classpath*:META-INF/resources/" + file);
			if (found.length != 1) {
				throw new IllegalStateException("expected one %s, found %d".formatted(file, found.length));
			}
			return found[0].createRelative("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
