const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i

/**
 * Whether WebGL runs on graphics hardware. Drawn by the processor (thin clients, old ward PCs) it is slower
 * than a 2-D canvas.
 */
export function hasHardwareGl(): boolean {
  try {
    const gl = document
      .createElement('canvas')
      .getContext('webgl2', { failIfMajorPerformanceCaveat: true })
    if (gl === null) return false
    const info = gl.getExtension('WEBGL_debug_renderer_info')
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
    gl.getExtension('WEBGL_lose_context')?.loseContext()
    return !SOFTWARE.test(name)
  } catch {
    return false
  }
}
