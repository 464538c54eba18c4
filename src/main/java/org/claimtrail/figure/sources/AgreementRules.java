package org.claimtrail.figure.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.claimtrail.figure.row.KnownOn;
import org.claimtrail.figure.row.PointPages;
import org.claimtrail.figure.row.PointReader;
import org.claimtrail.figure.series.Point;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules behind {@code Claim.corroboration} and the claims on either side of it. The
 * statement brings the claim before all others.
 */
@Configuration(proxyBeanMethods = false)
class AgreementRules {

	/** Named here, so that a mistake in it stops the start. */
	private static final CypherTemplate<AskedNode> AROUND = AroundQuery.AROUND;

	@Bean
	ComputedField corroboration() {
		return new Rule("corroboration") {

			@Override
			public Object arrange(List<? extends ArrangedRow> rows, Given given) {
				return agreement(rows).verdict();
			}

		};
	}

	@Bean
	ComputedField supportedBy() {
		return new Side("supportedBy", Agreement::supporting);
	}

	@Bean
	ComputedField compatibleWith() {
		return new Side("compatibleWith", Agreement::compatible);
	}

	@Bean
	ComputedField contradictedBy() {
		return new Side("contradictedBy", Agreement::contradicting);
	}

	/** What is fetched for each of them, and judged at once. */
	private abstract static class Rule implements ComputedField, Arrangement {

		private final String name;

		Rule(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public Expression of(Node claim) {
			throw new IllegalStateException("What others say of a figure is no condition and no order");
		}

		@Override
		public Expression of(Node claim, Asked asked) {
			return AROUND.fill(new AskedNode(claim, asked));
		}

		static Agreement agreement(List<? extends ArrangedRow> rows) {
			List<Point> points = rows.stream()
				.limit(AroundQuery.MOST)
				.map((row) -> PointReader.read(row, KnownOn.NOW))
				.toList();
			return Agreement.of(points.isEmpty() ? "" : points.getFirst().id(), points);
		}

	}

	/** The claims on one side, in pages. */
	private static final class Side extends Rule {

		private static final int USUAL = 20;

		private final Function<Agreement, List<Point>> side;

		Side(String name, Function<Agreement, List<Point>> side) {
			super(name);
			this.side = side;
		}

		@Override
		public @Nullable Object arrange(List<? extends ArrangedRow> rows, Given given) {
			Agreement agreement = agreement(rows);
			List<Point> points = this.side.apply(agreement);
			int start = (given.value("after") instanceof List<?> after) ? PointPages.after(points, after) : 0;
			int size = (given.value("first") instanceof Integer first) ? first : USUAL;
			List<Point> page = points.subList(start, Math.min(start + size, points.size()));
			List<Map<String, @Nullable Object>> edges = new ArrayList<>();
			for (Point point : page) {
				Map<String, @Nullable Object> edge = new HashMap<>();
				edge.put("cursor", PointPages.key(point));
				edge.put("node", point.row());
				edge.put("rule", agreement.rule(point).name());
				edge.put("withinRounding", agreement.isWithinRounding(point));
				edge.put("gap", point.interval().gap(Objects.requireNonNull(agreement.point()).interval()));
				edges.add(edge);
			}
			Map<String, @Nullable Object> answer = new HashMap<>();
			answer.put("edges", edges);
			answer.put("nodes", page.stream().map(Point::row).toList());
			answer.put("totalCount", points.size());
			answer.put("truncated", rows.size() > AroundQuery.MOST);
			answer.put("pageInfo", PointPages.place(page, start > 0, start + page.size() < points.size()));
			return answer;
		}

	}

}
