/** What the camera shows now, as a file. The photo worker makes the photo of it, so that it need not be small. */
export async function takeFrame(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const frame = await createImageBitmap(video);
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  // Hands the frame over as it is: nothing is drawn, and the browser encodes it beside us.
  const context = canvas.getContext('bitmaprenderer');
  if (!context) return null;
  context.transferFromImageBitmap(frame);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.93 });
}
