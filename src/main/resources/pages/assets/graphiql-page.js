// Starts GraphiQL with a list of the server's own questions. What the address names is opened in a tab, never run.

const { React, ReactDOM, GraphiQL } = window;
const h = React.createElement;

const FEW = 6;
const WIDE = window.matchMedia('(min-width: 701px)');
const USES = ['pointerdown', 'keydown', 'focusin'];
const OTHERS = 'Behind the pages, and others';

/**
 * What the address asks for: one of the questions by its name, or a document of its own. Of a document with several
 * operations the run button offers each.
 */
function asked(questions) {
	const parameters = new URLSearchParams(window.location.search);
	const name = parameters.get('operation');
	const known = questions.find((question) => question.name === name);
	const given = known?.document ?? parameters.get('query');
	if (given) {
		return { query: given, variables: parameters.get('variables') ?? '' };
	}
	return name ? { query: `# There is no question called ${name.replace(/\s+/g, ' ').slice(0, 100)}.\n`
		+ '# The list at the left has all there are.\n' } : null;
}

/** The first question under each heading. */
function chosen(questions) {
	const headings = [...new Set(questions.map(({ heading }) => heading))].filter((heading) => heading);
	return headings.slice(0, FEW).map((heading) => questions.find((question) => question.heading === heading));
}

function tabs(questions, first) {
	const known = chosen(questions).map(({ document }) => ({ query: document }));
	return (first ? [first, ...known.filter(({ query }) => query !== first.query)] : known).slice(0, FEW);
}

function groups(questions) {
	const found = new Map();
	for (const question of questions) {
		const heading = question.heading ?? OTHERS;
		found.set(heading, [...(found.get(heading) ?? []), question]);
	}
	return [...found];
}

function matches(question, words) {
	const text = `${question.name} ${question.question}`.toLowerCase();
	return words.every((word) => text.includes(word));
}

/** The list of questions; each opens in a tab of its own, or in the one that has it already. */
function Questions({ questions }) {
	const { addTab, changeTab, tabs: open, queryEditor } = GraphiQL.React.useEditorContext({ nonNull: true });
	const [text, setText] = React.useState('');
	const [wanted, setWanted] = React.useState(null);
	React.useEffect(() => {
		if (wanted !== null && queryEditor) {
			queryEditor.setValue(wanted);
			setWanted(null);
		}
	}, [wanted, queryEditor]);
	const { setVisiblePlugin } = GraphiQL.React.usePluginContext({ nonNull: true });
	const show = ({ document }) => {
		if (!WIDE.matches) {
			setVisiblePlugin(null);
		}
		const there = open.findIndex(({ query }) => query === document);
		if (there >= 0) {
			changeTab(there);
		}
		else {
			addTab();
			setWanted(document);
		}
	};
	const words = text.toLowerCase().split(/\s+/).filter((word) => word);
	const found = groups(questions.filter((question) => matches(question, words)));
	return h('div', { className: 'questions' },
		h('div', { className: 'graphiql-doc-explorer-title' }, 'Questions'),
		h(Viewer),
		h('label', null, 'Find a question',
			h('input', { type: 'search', value: text, onChange: (event) => setText(event.target.value) })),
		h('p', { role: 'status' }, found.length > 0 ? '' : 'No question has these words.'),
		found.map(([heading, list]) => h('section', { key: heading }, h('h2', null, heading),
			h('ul', null, list.map((one) => h('li', { key: one.name },
				h('button', { type: 'button', onClick: () => show(one) }, one.question)))))));
}

/** Who asks: the cookie of the login page counts here; a token can stand in the headers editor in its place. */
function Viewer() {
	const { viewer } = document.getElementById('graphiql').dataset;
	return viewer ? h('p', { className: 'viewer' }, `You ask as ${viewer}.`)
		: h('p', { className: 'viewer' }, 'Reading needs no account. To write, ', h('a', { href: 'login?to=/graphiql' }, 'log in'),
			', or give your token under Headers: ', h('code', null, '{"Authorization": "Bearer ct_…"}'));
}

function Icon() {
	return h('svg', { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
		h('path', { d: 'M4 6h16M4 12h16M4 18h10' }));
}

/** GraphiQL reads the contract, a sixth of all it loads, once somebody uses the page, and not to show it. */
function Page({ properties }) {
	const [used, setUsed] = React.useState(false);
	React.useEffect(() => {
		const use = () => setUsed(true);
		USES.forEach((kind) => window.addEventListener(kind, use, { once: true }));
		return () => USES.forEach((kind) => window.removeEventListener(kind, use));
	}, []);
	const start = h('a', { href: './', className: 'graphiql-logo-link' }, 'Claimtrail');
	return h(GraphiQL, { ...properties, schema: used ? undefined : null }, h(GraphiQL.Logo, null, start));
}

function page(questions) {
	const first = asked(questions);
	const starting = tabs(questions, first);
	const list = { title: 'Questions', icon: Icon, content: () => h(Questions, { questions }) };
	const properties = {
		fetcher: GraphiQL.createFetcher({
			url: 'graphql',
			subscriptionUrl: new URL('graphql', document.baseURI).href.replace(/^http/, 'ws'),
			enableIncrementalDelivery: false,
		}),
		shouldPersistHeaders: false,
		defaultQuery: '',
		plugins: [list],
		...(!first && WIDE.matches && { visiblePlugin: list }),
		...(starting.length > 0 && { defaultTabs: starting }),
		...first,
	};
	return h(Page, { properties });
}

async function questions() {
	const response = await fetch('graphiql/operations.json');
	return response.ok ? response.json() : [];
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(page(await questions()));
