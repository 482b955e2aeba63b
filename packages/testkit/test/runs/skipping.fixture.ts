import { skipWithout } from '@plinth/testkit'
import { describe, test } from 'vitest'

describe('what is absent', () => {
  skipWithout(false, 'the moon is not installed')
  test('first', () => {})
  test('second', () => {})
})

describe('what is there', () => {
  skipWithout(true, 'never printed')
  test('third', () => {})
})
