import { chartVocabulary } from '#lib/assist/yaml/chartVocabulary.ts';
import { completeYaml, hoverInYaml } from '#lib/assist/yaml/completeYaml.ts';
import { inputVocabulary } from '#lib/assist/yaml/inputVocabulary.ts';
import type { Assistant } from '#lib/assist/assistant.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

/** Helps with the text of one chart or parameter cell, as it is when a question is asked. */
export function yamlAssistant(id: CellId, around: Surroundings): Pick<Assistant, 'complete' | 'hover'> {
	const asked = () => {
		const cell = around.cells().find((one) => one.id === id);
		if (cell?.kind === 'chart') return { source: cell.source, vocabulary: chartVocabulary(around) };
		return cell?.kind === 'input' ? { source: cell.source, vocabulary: inputVocabulary(around) } : undefined;
	};
	return {
		async complete(at) {
			const here = asked();
			return here === undefined ? [] : completeYaml(here.source, at, here.vocabulary);
		},
		async hover(at) {
			const here = asked();
			return here && hoverInYaml(here.source, at, here.vocabulary);
		}
	};
}
