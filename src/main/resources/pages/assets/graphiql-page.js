// Starts GraphiQL with the server's own questions as tabs. What the address names is opened in a tab, never run.

const { React, ReactDOM, GraphiQL } = window;

/**
 * What the address asks for: one of the questions by its name, or a document of its own. Of a document with several
 * operations the run button offers each.
 */
function asked(questions) {
	const parameters = new URLSearchParams(window.location.search);
	const known = questions.find(({ name }) => name === parameters.get('operation'));
	const query = known?.document ?? parameters.get('query');
	return query ? { query, variables: parameters.get('variables') ?? '' } : null;
}

function tabs(questions, first) {
	const known = questions.map(({ document }) => ({ query: document }));
	return first ? [first, ...known.filter(({ query }) => query !== first.query)] : known;
}

function page(questions) {
	const first = asked(questions);
	const starting = tabs(questions, first);
	const properties = {
		fetcher: GraphiQL.createFetcher({ url: 'graphql', enableIncrementalDelivery: false }),
		shouldPersistHeaders: false,
		defaultQuery: '',
		...(starting.length > 0 && { defaultTabs: starting }),
		...first,
	};
	const start = React.createElement('a', { href: './', className: 'graphiql-logo-link' }, 'Claimtrail');
	return React.createElement(GraphiQL, properties, React.createElement(GraphiQL.Logo, null, start));
}

async function questions() {
	const response = await fetch('graphiql/operations.json');
	return response.ok ? response.json() : [];
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(page(await questions()));
