package org.claimtrail.export;

import java.nio.file.Path;
import java.util.List;

import org.claimtrail.corpus.TestImport;

import org.springframework.context.ApplicationContext;

/** Records with all that is hard to write, for tests of exports. */
public final class AwkwardRecords {

	private AwkwardRecords() {
	}

	/** Imports them. */
	public static void load(ApplicationContext context, Path folder) {
		TestImport.lines(context, folder, List.of(
				"{'type':'organization','id':'organization:z','name':'Z','partOf':['organization:y','organization:x']}",
				"{'type':'organization','id':'organization:y','name':'Y','kind':'MILITARY','country':'XK'}",
				"{'type':'organization','id':'organization:x','name':'X','aliases':['\\u00c4x \\ud83d\\ude00','ix']}",
				"{'type':'speaker','id':'speaker:q','name':'Q','anonymous':true,'affiliations':[{'organization':'organization:z','role':'head','from':'2020','to':'2022-05'},{'organization':'organization:z'},{'organization':'organization:y','from':'2019~'}]}",
				"{'type':'speaker','id':'speaker:p','name':'P'}",
				"{'type':'measure','id':'measure:whole','name':'All','population':'a','property':'b','unit':'c'}",
				"{'type':'measure','id':'measure:part','name':'Part','population':'a','property':'b','unit':'c','componentOf':['measure:whole'],'mayMean':['measure:whole']}",
				"{'type':'proposition','id':'proposition:b','statement':'b','description':'d'}",
				"{'type':'proposition','id':'proposition:a','statement':'\\u00c4'}",
				"{'type':'article','id':'article:a','title':'\\\\u2028 a','url':'https://example.org/a?b=c','canonicalUrl':'https://example.org/a','archivedUrl':'https://web.archive.org/web/2024/https://example.org/a','retrievedAt':'2024-05-01T10:00:00.5+02:00','contentHash':'sha256:"
						+ "0a".repeat(32)
						+ "','publishedOn':'../2024','publisher':'organization:y','authors':['speaker:q','speaker:p']}",
				"{'type':'claim','id':'claim:a','statement':'a','claimant':'speaker:q','role':'a source','statedOn':'2021-03~','medium':'SPEECH','measure':'measure:part','figure':{'comparator':'BETWEEN','low':0.25,'high':1e15,'phrase':'much','basis':'RATE','per':'WEEK','since':'2020','unit':'d','printed':{'phrase':'less','value':0.5,'note':'a slip'}},'appearsIn':[{'article':'article:a','place':'HEADLINE'},{'article':'article:a','place':'BODY','evidence':{'exact':'so many','prefix':'were','language':'en'}}]}",
				"{'type':'claim','id':'claim:b','statement':'b','claimant':'organization:x','statedOn':'2021-04-01','attribution':'HEDGED','cue':'claims','cites':[{'claim':'claim:a','intent':'DISPUTES','via':'claim:c','cue':'denied what','attribution':'NEGATIVE'},{'claim':'claim:c'}],'measure':'measure:part','figure':{'comparator':'EXACTLY','phrase':'dozens','vague':true,'printed':{'phrase':'dozen','note':'a slip'}}}",
				"{'type':'claim','id':'claim:d','statement':'d','claimant':'speaker:p','statedOn':'XXXX','measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12'},'cites':[{'claim':'claim:a'}]}",
				"{'type':'claim','id':'claim:e','statement':'e','claimant':'speaker:p','statedOn':'../2021-04-02','measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12'},'retracts':[{'claim':'claim:d','reason':'wrong'}]}",
				"{'type':'claim','id':'claim:c','statement':'c','claimant':'speaker:p','statedOn':'2021-04-02','knownThrough':['claim:b'],'expresses':['proposition:b','proposition:a'],'reviews':[{'proposition':'proposition:b','rating':'so so','normalized':'MIXED','scale':'Truth-O-Meter'},{'claim':'claim:b','rating':'Satire'}],'verification':'CONTESTED','verificationNote':'why','retracts':[{'claim':'claim:a','reason':'wrong'}],'measure':'measure:whole','figure':{'comparator':'AT_MOST','value':12,'phrase':'12','asOf':'2030','forecast':true}}"));
	}

}
