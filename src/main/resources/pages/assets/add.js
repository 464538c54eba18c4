// Takes words that are marked in the text of an article into a claim, with what stands around them. All else works without.

const AROUND = 4;
const text = document.getElementById('f-text');
const marking = document.getElementById('marking');

function field(claim, name) {
	return document.getElementsByName(`dossier.claims[${claim}].${name}`)[0];
}

function words(part) {
	return part.trim().split(/\s+/).filter((word) => word);
}

function take(claim, status) {
	const { selectionStart, selectionEnd, value } = text;
	const exact = value.slice(selectionStart, selectionEnd).replace(/\s+/g, ' ').trim();
	if (!exact) {
		status.textContent = 'Mark some words in the text first.';
		text.focus();
		return;
	}
	field(claim, 'evidence.exact').value = exact;
	field(claim, 'evidence.prefix').value = words(value.slice(0, selectionStart)).slice(-AROUND).join(' ');
	field(claim, 'evidence.suffix').value = words(value.slice(selectionEnd)).slice(0, AROUND).join(' ');
	field(claim, 'place').value = 'BODY';
	status.textContent = `Taken into claim ${claim + 1}.`;
	field(claim, 'evidence.exact').closest('details').open = true;
	field(claim, 'claimant').focus();
}

function offer() {
	const status = document.createElement('span');
	status.setAttribute('role', 'status');
	for (let claim = 0; field(claim, 'evidence.exact'); claim++) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'plain';
		button.textContent = `Marked words into claim ${claim + 1}`;
		button.addEventListener('click', () => take(claim, status));
		marking.append(button);
	}
	marking.append(status);
	marking.hidden = false;
}

offer();
