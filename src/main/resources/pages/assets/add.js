// Takes words that are marked in the text of an article into claims, with what the server reads from them and what the
// claim before has, and shows what would be recorded. All else works without, and the server proposes the same.

const AROUND = 4;
const MOST = 30;
const WAIT = 300;
const FROM_WORDS = 'Read from the marked words. Alter it if it is wrong, or empty it.';
const AS_BEFORE = 'As in the claim before. Alter it if it is another.';
const OF_THE_MEASURE = 'The unit of this measure.';
const OF_THE_WORDS = ['statement', 'figure.comparator', 'figure.value', 'figure.low', 'figure.high', 'figure.phrase',
	'figure.basis', 'figure.per', '+new.unit'];
const OF_THE_CLAIM_BEFORE = ['claimant', '+kind', '+told', 'statedOn'];
const text = document.getElementById('f-text');
const form = text.form;
const marking = document.getElementById('marking');
const status = document.createElement('p');

function hidden(field) {
	return document.getElementsByName(`${field.name}.+made`)[0];
}

function note(field) {
	return document.getElementById(`made-${field.id}`);
}

function unmark(field) {
	note(field)?.remove();
	field.closest('.field')?.classList.remove('proposed');
	const described = (field.getAttribute('aria-describedby') ?? '').split(' ')
		.filter((id) => id && id !== `made-${field.id}`).join(' ');
	if (described) {
		field.setAttribute('aria-describedby', described);
	} else {
		field.removeAttribute('aria-describedby');
	}
}

// Fills in an empty field, unless somebody took the same away.
function propose(field, value, why) {
	if (!value || field.value.trim() || hidden(field)?.value === value) {
		return;
	}
	forget(field);
	field.value = value;
	const made = document.createElement('input');
	made.type = 'hidden';
	made.name = `${field.name}.+made`;
	made.value = value;
	const said = document.createElement('p');
	said.className = 'made';
	said.id = `made-${field.id}`;
	said.textContent = `Proposed: ${why}`;
	field.before(said, made);
	field.closest('.field').classList.add('proposed');
	field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${said.id}`.trim());
}

// Empties a field that has what was proposed.
function withdraw(field) {
	if (hidden(field)?.value === field.value) {
		field.value = '';
		forget(field);
	}
}

// Takes what a field has as somebody's own.
function forget(field) {
	hidden(field)?.remove();
	unmark(field);
}

// What somebody types is theirs; what they empty stays empty.
function listen(form) {
	form.addEventListener('input', ({ target }) => {
		if (target.name && hidden(target)) {
			if (target.value.trim()) {
				forget(target);
			} else {
				unmark(target);
			}
		}
	});
}

function field(claim, name) {
	return document.getElementsByName(`dossier.claims[${claim}].${name}`)[0];
}

function item(claim) {
	return field(claim, 'evidence.exact').closest('details');
}

function count() {
	let claims = 0;
	while (field(claims, 'evidence.exact')) {
		claims++;
	}
	return claims;
}

function isEmpty(claim) {
	return ['evidence.exact', 'claimant', 'statement'].every((name) => !field(claim, name).value.trim());
}

function words(part) {
	return part.trim().split(/\s+/).filter((word) => word);
}

// A claim of the next number, as empty as the server would send it.
function add() {
	const last = count() - 1;
	const copy = item(last).cloneNode(true);
	copy.querySelectorAll('.found, .meant, .made, .identified, [name*=".+"][type=hidden]').forEach((part) => part.remove());
	copy.querySelectorAll('[name$=".-"]').forEach((part) => part.closest('p').remove());
	[copy, ...copy.querySelectorAll('*')].forEach((part) => {
		for (const { name, value } of [...part.attributes]) {
			part.setAttribute(name, value.replace(`claims[${last}]`, `claims[${last + 1}]`)
				.replaceAll(`claims-${last}-`, `claims-${last + 1}-`));
		}
		['aria-invalid', 'selected', 'checked'].forEach((name) => part.removeAttribute(name));
		part.classList.remove('proposed');
	});
	copy.querySelectorAll('input:not([type=checkbox]), textarea').forEach((input) => {
		input.value = '';
	});
	copy.querySelectorAll('input[type=checkbox]').forEach((input) => {
		input.checked = false;
	});
	copy.querySelectorAll('select').forEach((select) => {
		select.selectedIndex = 0;
	});
	copy.querySelectorAll('details').forEach((part) => {
		part.open = false;
	});
	copy.querySelector('summary').textContent = `Claim ${last + 2}`;
	copy.open = false;
	item(last).after(copy);
}

function next() {
	for (let claim = 0; claim < count(); claim++) {
		if (isEmpty(claim)) {
			return claim;
		}
	}
	if (count() < MOST) {
		add();
		return count() - 1;
	}
	return -1;
}

function say(said, claim) {
	status.textContent = `${said} `;
	if (claim >= 0) {
		const link = document.createElement('a');
		link.href = `#${item(claim).id}`;
		link.textContent = `Fill in claim ${claim + 1}`;
		status.append(link);
	}
}

// The unit of a measure that is known, unless the words say another.
function unit(claim) {
	const measure = field(claim, 'measure');
	const known = [...(measure.list?.options ?? [])].find(({ value }) => value === measure.value.trim())?.text;
	const said = field(claim, '+new.unit').value;
	withdraw(field(claim, 'figure.unit'));
	if (!said || said === known) {
		propose(field(claim, 'figure.unit'), known, OF_THE_MEASURE);
	}
}

// The same as the server does for a form that is sent without.
async function read(claim, exact) {
	[...OF_THE_WORDS, 'measure'].forEach((name) => withdraw(field(claim, name)));
	const said = (name, of = claim) => of < 0 ? '' : field(of, name).value.trim();
	const about = new URLSearchParams({ text: exact, prefix: said('evidence.prefix'), suffix: said('evidence.suffix'),
		claimant: said('claimant'), measure: said('measure', claim - 1), before: said('evidence.exact', claim - 1) });
	const answer = await fetch(`${form.action}/words?${about}`);
	const found = answer.ok ? await answer.json() : {};
	propose(field(claim, 'statement'), found.statement, FROM_WORDS);
	if (found.phrase && ['value', 'low', 'high'].every((name) => !field(claim, `figure.${name}`).value.trim())) {
		['comparator', 'value', 'low', 'high', 'phrase'].forEach((name) => {
			propose(field(claim, `figure.${name}`), found[name], FROM_WORDS);
		});
		if (found.per) {
			propose(field(claim, 'figure.basis'), 'RATE', FROM_WORDS);
			propose(field(claim, 'figure.per'), found.per, FROM_WORDS);
		}
		if (found.low) {
			field(claim, 'figure.low').closest('details').open = true;
		}
		propose(field(claim, '+new.unit'), found.unit, FROM_WORDS);
		propose(field(claim, 'measure'), found.measure, found.why);
		unit(claim);
	}
	return !found.phrase && /\d/.test(exact)
		? ' No one number can be read from these words: fill it in, or mark the words of one number.' : '';
}

function before(claim) {
	const taken = claim === 0 ? [] : field(claim, 'claimant').value.trim() ? ['+told', 'statedOn'] : OF_THE_CLAIM_BEFORE;
	taken.forEach((name) => {
		propose(field(claim, name), field(claim - 1, name).value, AS_BEFORE);
	});
}

async function take(chosen) {
	const { selectionStart, selectionEnd, value } = text;
	const exact = value.slice(selectionStart, selectionEnd).replace(/\s+/g, ' ').trim();
	const claim = exact ? chosen() : -1;
	text.focus();
	if (claim < 0) {
		say(exact ? `There are ${MOST} claims already: save these first.` : 'Mark some words in the text first.');
		return;
	}
	field(claim, 'evidence.exact').value = exact;
	field(claim, 'evidence.prefix').value = words(value.slice(0, selectionStart)).slice(-AROUND).join(' ');
	field(claim, 'evidence.suffix').value = words(value.slice(selectionEnd)).slice(0, AROUND).join(' ');
	field(claim, 'place').value = 'BODY';
	['evidence.prefix', 'evidence.suffix', 'place'].forEach((name) => forget(field(claim, name)));
	item(claim).open = true;
	item(claim).querySelector('summary').textContent = `Claim ${claim + 1}: ${exact}`;
	before(claim);
	const doubt = await read(claim, exact).catch(() => '');
	offer();
	say(`Taken into claim ${claim + 1}.${doubt}`, claim);
	later();
}

function button(label, chosen, plain) {
	const made = document.createElement('button');
	made.type = 'button';
	made.className = plain ? 'plain' : '';
	made.textContent = label;
	made.addEventListener('click', () => take(chosen));
	return made;
}

function offer() {
	const filled = [...Array(count()).keys()].filter((claim) => field(claim, 'evidence.exact').value.trim());
	marking.replaceChildren(button('Take the marked words into a new claim', next, false),
		...filled.map((claim) => button(`Change the words of claim ${claim + 1}`, () => claim, true)), status);
	marking.hidden = false;
}

const recorded = document.querySelector('#recorded ol');
let timer;
let asked;

// What would be recorded, while it is filled in.
function later() {
	clearTimeout(timer);
	timer = setTimeout(async () => {
		asked?.abort();
		asked = new AbortController();
		const sent = new FormData(form);
		sent.delete('text');
		try {
			const answer = await fetch(`${form.action}/recorded`, { method: 'POST', body: new URLSearchParams(sent),
				signal: asked.signal });
			const sentences = answer.ok ? await answer.json() : [];
			recorded.replaceChildren(...sentences.map((sentence) => {
				const one = document.createElement('li');
				one.dir = 'auto';
				one.textContent = sentence;
				return one;
			}));
			document.querySelector('#recorded .none')?.remove();
		} catch {
			// what is shown stays until the next time
		}
	}, WAIT);
}

// Names that are not among those that came with the page.
async function name(input) {
	const list = input.list;
	const typed = input.value.trim();
	if (list && typed.length > 1 && ![...list.options].some(({ value }) => value === typed)) {
		const what = input.name.slice(input.name.lastIndexOf('.') + 1);
		const answer = await fetch(`${form.action}/names?field=${what}&q=${encodeURIComponent(typed)}`);
		const known = new Set([...list.options].map(({ value }) => value));
		for (const found of answer.ok ? await answer.json() : []) {
			if (!known.has(found)) {
				const option = document.createElement('option');
				option.value = found;
				list.append(option);
			}
		}
	}
}

let naming;

form.addEventListener('input', ({ target }) => {
	if (target !== text) {
		if (target.name?.endsWith('.claimant')) {
			// somebody else is what they are themselves
			withdraw(document.getElementsByName(target.name.replace(/claimant$/, '+kind'))[0]);
		}
		if (target.name?.endsWith('].measure')) {
			unit(Number(target.name.match(/claims\[(\d+)\]/)[1]));
		}
		if (target.name?.endsWith('.evidence.exact')) {
			const claim = target.name.slice(0, -'evidence.exact'.length);
			['evidence.prefix', 'evidence.suffix'].forEach((part) => {
				document.getElementsByName(claim + part)[0].value = '';
			});
		}
		clearTimeout(naming);
		naming = setTimeout(() => name(target).catch(() => {}), WAIT);
		later();
	}
});
status.setAttribute('role', 'status');
listen(form);
offer();
