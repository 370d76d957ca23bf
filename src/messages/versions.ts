import { inBoth } from '#messages/inBoth.ts';

export const versions = inBoth({
	da: {
		command: 'Versioner …',
		unfiled: 'Ikke gemt i en fil',
		noDraft: {
			full: 'Browserens lager er fuldt, så der holdes ingen kladde. Gem notesbogen nu; filen er det eneste sted, teksten er sikker. Slet gamle versioner, eller gør plads på disken.',
			unavailable:
				'Browseren kan ikke holde en kladde, måske fordi lageret er slået fra. Gem notesbogen ofte; filen er det eneste sted, teksten er sikker.'
		},
		draftGone: 'Kladden er åbnet eller slettet i en anden fane.',
		drafts: {
			title: 'Kladder, der ikke blev gemt',
			found: (count: number) =>
				count === 1
					? 'En kladde blev ikke gemt, da dens fane lukkede.'
					: `${count} kladder blev ikke gemt, da deres faner lukkede.`,
			own: 'Kladde til denne notesbog',
			openIt: 'Hent kladden',
			openNamed: (title: string, when: string) => `Hent kladden ${title} fra ${when}`,
			drop: 'Slet kladden',
			dropNamed: (title: string, when: string) => `Slet kladden ${title} fra ${when}`,
			compare: 'Vis forskelle',
			compareNamed: (title: string, when: string) => `Vis forskelle på kladden ${title} fra ${when} og filen`,
			later: 'Spørg mig senere',
			dialog: 'Kladden og filen',
			intro: (when: string) =>
				`Kladden er fra ${when} og blev ikke gemt. Herunder står, hvad der blev skrevet i den siden filen. Hentes den, kan det fortrydes i ét trin.`,
			file: 'filen',
			draft: 'kladden',
			unreadable: 'Kladden kan ikke læses som notesbog; hentes den, vises den som tekst.'
		},
		dialog: 'Versioner af notesbogen',
		intro:
			'Browseren holder tidligere udgaver af notesbogens tekst: når den åbnes og gemmes, undervejs i arbejdet, og før noget andet træder i dens sted. Formål og slettedato gælder data; versioner holder kun tekst og kode, ingen rækker og ingen resultater. Ældre versioner tyndes ud af sig selv.',
		none: 'Der er ingen versioner endnu. Den første kommer, når notesbogen gemmes, eller efter nogle minutters arbejde.',
		list: 'Versioner, nyeste først',
		why: {
			opened: 'som filen blev åbnet',
			saved: 'gemt',
			worked: 'undervejs',
			replaced: 'før noget andet trådte i stedet'
		},
		first: 'den ældste, der er gemt',
		unchanged: 'samme indhold som den før',
		unreadable: 'kan ikke læses som notesbog',
		against: (when: string) => `Fra ${when} til nu`,
		thenLabel: 'den gamle version',
		nowLabel: 'notesbogen nu',
		restore: 'Gendan denne version',
		restoreNote: 'Gendannelsen er ét trin, som kan fortrydes.',
		restored: (when: string) => `Versionen fra ${when} er gendannet. Fortryd tager den tilbage.`,
		remove: 'Slet denne version',
		removeAll: 'Slet alle versioner',
		removeAllSure: 'Slet dem alle, endegyldigt',
		removed: 'Versionen er slettet.',
		allRemoved: 'Alle versioner er slettet.',
		overwrite: {
			keepMine: 'Skriv hen over filen',
			takeTheirs: 'Tag filens tekst',
			saveAnother: 'Gem som en anden fil',
			merge: 'Flet celle for celle …',
			mergeIntro:
				'Det, kun den ene har ændret, er flettet. Vælg, hvor begge har ændret det samme. Intet er skrevet i filen, før du gemmer.',
			mergeNow: 'Brug det flettede',
			back: 'Tilbage til forskellene',
			mine: 'min tekst',
			theirs: 'filen',
			differences: 'Fra min tekst til filens:',
			unreadable: 'Filen kan ikke læses som notesbog nu, så forskellen kan ikke vises.',
			merged: 'De to er flettet. Se efter, og gem så.'
		},
		tabs: {
			shared:
				'Notesbogen er også åben i en anden fane. Det, der skrives i den ene, kommer ikke over i den anden. Skriv kun i én.',
			given: 'En anden fane har overtaget notesbogen, med det der ikke var gemt her. Skriv videre der.',
			saved: 'Notesbogens fil er gemt fra en anden fane, og det, der står her, er ældre eller et andet.',
			takeOver: 'Skriv videre her',
			look: 'Se forskellen',
			dismiss: 'Luk beskeden om faner'
		},
		takenOver: 'Notesbogen er overtaget fra den anden fane.'
	},
	en: {
		command: 'Versions …',
		unfiled: 'Not saved in a file',
		noDraft: {
			full: 'The browser’s storage is full, so no draft is kept. Save the notebook now; its file is the only place where the text is safe. Delete old versions, or make room on the disk.',
			unavailable:
				'The browser cannot keep a draft, perhaps because storage is switched off. Save the notebook often; its file is the only place where the text is safe.'
		},
		draftGone: 'The draft was opened or deleted in another tab.',
		drafts: {
			title: 'Drafts that were not saved',
			found: (count: number) =>
				count === 1
					? 'A draft was not saved when its tab closed.'
					: `${count} drafts were not saved when their tabs closed.`,
			own: 'Draft of this notebook',
			openIt: 'Open the draft',
			openNamed: (title: string, when: string) => `Open the draft ${title} of ${when}`,
			drop: 'Delete the draft',
			dropNamed: (title: string, when: string) => `Delete the draft ${title} of ${when}`,
			compare: 'Show differences',
			compareNamed: (title: string, when: string) =>
				`Show differences between the draft ${title} of ${when} and the file`,
			later: 'Ask me later',
			dialog: 'The draft and the file',
			intro: (when: string) =>
				`The draft is of ${when} and was not saved. Below stands what was written in it since the file. If it is opened, that can be undone as one step.`,
			file: 'the file',
			draft: 'the draft',
			unreadable: 'The draft cannot be read as a notebook; if it is opened, it is shown as text.'
		},
		dialog: 'Versions of the notebook',
		intro:
			'The browser keeps earlier forms of the notebook’s text: when it is opened and saved, in the course of the work, and before something else takes its place. Purpose and delete-by date concern data; versions hold text and code only, no rows and no results. Older versions are thinned out by themselves.',
		none: 'There are no versions yet. The first comes when the notebook is saved, or after some minutes of work.',
		list: 'Versions, newest first',
		why: {
			opened: 'as the file was opened',
			saved: 'saved',
			worked: 'in the course of the work',
			replaced: 'before something else took its place'
		},
		first: 'the oldest that is kept',
		unchanged: 'the same content as the one before',
		unreadable: 'cannot be read as a notebook',
		against: (when: string) => `From ${when} until now`,
		thenLabel: 'the old version',
		nowLabel: 'the notebook now',
		restore: 'Restore this version',
		restoreNote: 'Restoring is one step, which can be undone.',
		restored: (when: string) => `The version of ${when} is restored. Undo takes it back.`,
		remove: 'Delete this version',
		removeAll: 'Delete all versions',
		removeAllSure: 'Delete all of them, for good',
		removed: 'The version is deleted.',
		allRemoved: 'All versions are deleted.',
		overwrite: {
			keepMine: 'Write over the file',
			takeTheirs: 'Take the file’s text',
			saveAnother: 'Save as another file',
			merge: 'Merge cell by cell …',
			mergeIntro:
				'What only one has changed is merged. Choose where both have changed the same. Nothing is written into the file until you save.',
			mergeNow: 'Use what was merged',
			back: 'Back to the differences',
			mine: 'my text',
			theirs: 'the file',
			differences: 'From my text to the file’s:',
			unreadable: 'The file cannot be read as a notebook now, so that the difference cannot be shown.',
			merged: 'The two are merged. Look them over, then save.'
		},
		tabs: {
			shared:
				'The notebook is open in another tab too. What is written in the one does not come to the other. Write in one only.',
			given: 'Another tab has taken the notebook over, with what was not saved here. Go on there.',
			saved:
				'The notebook’s file was saved from another tab, and what stands here is older or something else.',
			takeOver: 'Go on here',
			look: 'See the difference',
			dismiss: 'Close the message on tabs'
		},
		takenOver: 'The notebook was taken over from the other tab.'
	}
});
