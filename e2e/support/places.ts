import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to a place from the overview, by the header's links or its menu “More”. */
export async function goToPlace(page: Page, name: string): Promise<void> {
  await page.goto('./')
  const places = page.getByRole('navigation', { name: 'Main' })
  await expect(places.getByRole('link', { name: 'Overview', exact: true })).toBeVisible()
  const link = places.getByRole('link', { name, exact: true })
  if (!(await link.isVisible())) await places.getByRole('button', { name: 'More' }).click()
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

/** Opens a section of a subject's page; its name may be followed by a count. */
export async function openSection(page: Page, name: string): Promise<void> {
  const section = page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: new RegExp(`^${name}( \\d+)?$`) })
  await section.click()
  await expect(section).toHaveAttribute('aria-current', 'page')
}

/** The rows of a table that are in the page, without its header. */
export function rowsOf(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('cell') })
}

/** Narrows a list by a text field, as by typing and Enter. */
export async function narrow(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(text)
  await field.press('Enter')
}
