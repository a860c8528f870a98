import { describe, expect, it } from 'vitest';
import { joinTags, parseTags } from '../../../lib/digest/tags.ts';

describe('parseTags', () => {
  it.each([
    ['#one #two', ['one', 'two']], ['#one, #two,', ['one', 'two']], ['#one#two', ['one', 'two']], ['#image_generation #1stage #한국어', ['image_generation', '1stage', '한국어']],
    ['#one two', []], ['one #two', []], ['#', []], ['##', []], ['# one', []], ['C#', []], ['', []],
  ])('of %j are %j', (line, tags) => {
    expect(parseTags(line)).toEqual(tags);
  });
});

describe('joinTags', () => {
  it('keeps the first spelling of tags that differ in case and joint', () => {
    expect(joinTags(['Image_Generation', 'image-generation', 'MoE', 'moe', 'rl'])).toEqual(['Image_Generation', 'MoE', 'rl']);
  });
});
