// How the questionnaires of a program have gone, from the first time to the last.

import { describeChange, makeCourse } from '../scripts/measures/result.js';
import { make } from '../scripts/page/elements.js';
import { attempt } from '../scripts/storage/attempt.js';
import { isThere } from '../scripts/storage/values.js';

/** @param {ProgramWords} program @param {AnswerRecord[]} records @returns {HTMLElement[]} one part for each that has been completed more than once */
export function makeMeasureParts(program, records) {
  /** @type {Map<string, AnswerRecord[]>} */
  const courses = new Map();
  for (const record of records) {
    const { measure, score } = record.value;
    if (typeof measure === 'string' && typeof score === 'number') courses.set(measure, (courses.get(measure) || []).concat(record));
  }
  return Array.from(courses).filter(each => each[1].length > 1).map(([measure, course]) => attempt(() => {
    course.sort((a, b) => (a.entry < b.entry ? -1 : 1));
    const block = program.blocks.find(each => course.some(record => record.key.split('.')[1] === each.id));
    // What counts as a change is known where the questionnaire itself stands; here are the numbers.
    const scoring = {};
    const change = describeChange(scoring, course);
    return change && make('section', { class: 'me-block me-measure' }, make('h3', {}, block ? block.title : measure),
      makeCourse({ scoring }, course, change));
  })).filter(isThere);
}
